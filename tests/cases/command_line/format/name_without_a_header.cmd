compile name_without_a_header.mc --dll door.dll --header door.h
format door.dll DOOR_OPEN
