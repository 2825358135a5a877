find --regex a --text door.dll
