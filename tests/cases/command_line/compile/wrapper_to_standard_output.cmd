compile wrapper_to_standard_output.mc --wrapper -
