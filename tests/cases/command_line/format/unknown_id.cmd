compile unknown_id.mc --dll door.dll
format door.dll 7
