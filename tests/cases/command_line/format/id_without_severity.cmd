compile id_without_severity.mc --dll door.dll --header door.h
format door.dll 5 north int:42
