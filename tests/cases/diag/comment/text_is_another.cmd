compile text_is_another.mc --dll text_is_another.dll
