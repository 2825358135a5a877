mc -O 1201 O_utf16_big_endian.mc
