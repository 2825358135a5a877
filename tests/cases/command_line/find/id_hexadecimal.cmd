compile id_hexadecimal.mc --dll door.dll
find 0x80120005 door.dll --lang de
