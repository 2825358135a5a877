format door.dll
