find --regex '[a-' door.dll
