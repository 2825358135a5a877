compile id_of_another_severity.mc --dll door.dll --header door.h
format door.dll 0xC0120005
