compile named_cp1252.mc --codepage cp1252 --dll named_cp1252.dll
