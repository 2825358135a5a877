compile name_of_a_source.mc --dll door.dll --header door.h
format door.dll GATE_SHUT --lang de --header name_of_a_source.mc
