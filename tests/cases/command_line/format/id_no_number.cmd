format door.dll five
