compile symbols_hide_words.mc --wrapper symbols_hide_words
