compile named_latin1.mc --codepage iso-8859-1 --dll named_latin1.dll
