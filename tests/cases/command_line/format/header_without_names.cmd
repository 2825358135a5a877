compile header_without_names.mc --dll door.dll --header door.h
format door.dll A --header door.dll
