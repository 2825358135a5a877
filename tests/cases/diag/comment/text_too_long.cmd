compile text_too_long.mc --dll text_too_long.dll
