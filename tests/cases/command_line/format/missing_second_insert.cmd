compile missing_second_insert.mc --dll door.dll
format door.dll 5 north
