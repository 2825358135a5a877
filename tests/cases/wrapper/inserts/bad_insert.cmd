compile bad_insert.mc --wrapper bad_insert
