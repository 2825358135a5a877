compile given_name_is_keyword.mc --wrapper given_name_is_keyword
