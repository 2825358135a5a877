compile name_unknown.mc --dll door.dll --header door.h
format door.dll DOOR_OPN --header door.h
