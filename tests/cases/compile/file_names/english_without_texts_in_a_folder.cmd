compile english_without_texts_in_a_folder.mc --bin-dir tables
