compile symbol_is_no_c_name.mc --facts symbol_is_no_c_name.inc
