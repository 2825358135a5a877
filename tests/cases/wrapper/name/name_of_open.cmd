compile name_of_open.mc --wrapper name_of_open
