format door.dll 0x100000000
