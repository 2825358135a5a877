find --regex 'ñ日(b' door.dll
