compile text_in_a_string.mc --dll text_in_a_string.dll
