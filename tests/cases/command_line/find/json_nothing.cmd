compile json_nothing.mc --dll door.dll
find 4711 door.dll --format json
