compile warning.mc --dll old.dll
