compile id_missing.mc --dll door.dll
find 4711 door.dll
