mc file_name_of_english.mc
