compile trim.mc --dll door.dll --header door.h
format door.dll 0x80120005 a int:1 --lang en-US --trim
