compile header_is_a_folder.mc --dll door.dll --header door.h
format door.dll A --header folder
