compile hexadecimal_id.mc --dll door.dll
format door.dll 0x5 north int:42
