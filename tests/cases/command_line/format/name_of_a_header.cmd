compile name_of_a_header.mc --dll door.dll --header door.h
format door.dll DOOR_OPEN north int:42 --lang en-US --header door.h
