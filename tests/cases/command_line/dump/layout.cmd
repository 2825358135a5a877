compile layout.mc --dll layout.dll
dump layout.dll
