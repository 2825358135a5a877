compile wrapper_and_header_of_one_name.mc --header old.h --wrapper old
