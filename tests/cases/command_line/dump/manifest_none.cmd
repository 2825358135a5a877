compile manifest_none.mc --dll manifest_none.dll
dump --format man manifest_none.dll
