format door.dll 5x
