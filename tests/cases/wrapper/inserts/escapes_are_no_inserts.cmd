compile escapes_are_no_inserts.mc --wrapper escapes_are_no_inserts
