compile name_of_a_missing_message.mc --dll door.dll --header door.h
format door.dll FACILITY_DOOR --header door.h
