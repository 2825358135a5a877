find --regex 'a(b' door.dll
