compile name_is_no_identifier.mc --wrapper name_is_no_identifier
