compile function_name_given.mc --wrapper function_name_given
