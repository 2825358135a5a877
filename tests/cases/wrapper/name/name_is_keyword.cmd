compile name_is_keyword.mc --wrapper name_is_keyword
