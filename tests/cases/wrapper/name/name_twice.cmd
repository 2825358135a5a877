compile name_twice.mc --wrapper name_twice
