compile name_is_libc_function.mc --wrapper name_is_libc_function
