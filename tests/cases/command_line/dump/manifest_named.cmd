compile manifest_named.man --dll manifest_named.dll --header manifest_named.h
dump --format man manifest_named.dll --header manifest_named.h
