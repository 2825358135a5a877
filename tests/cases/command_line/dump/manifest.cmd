compile manifest.man --dll manifest.dll
dump --format man manifest.dll
