compile not_there.mc --language de --language Klingon --dll not_there.dll
