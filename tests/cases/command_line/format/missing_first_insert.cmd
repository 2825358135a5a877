compile missing_first_insert.mc --dll door.dll
format door.dll 5
