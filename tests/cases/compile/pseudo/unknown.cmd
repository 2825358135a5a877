compile unknown.mc --pseudo de --dll unknown.dll
