diff text_of_many_words.old.mc text_of_many_words.mc
