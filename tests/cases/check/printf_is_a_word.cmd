check printf_is_a_word.mc
