compile no_insert.mc --wrapper no_insert
