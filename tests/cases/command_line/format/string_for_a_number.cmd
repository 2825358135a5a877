compile string_for_a_number.mc --dll door.dll
format door.dll 5 north soon
