compile id_of_several.mc --dll door.dll --header door.h
format door.dll 0x6
