compile string_and_number.mc --wrapper string_and_number --werror
