compile number_for_a_string.mc --dll door.dll
format door.dll 5 int:1 int:2
