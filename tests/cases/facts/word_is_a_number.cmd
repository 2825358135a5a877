compile word_is_a_number.mc
