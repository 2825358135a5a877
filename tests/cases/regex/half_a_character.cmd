find --regex '\C' door.dll
