format door.dll --strict 5 --strict
