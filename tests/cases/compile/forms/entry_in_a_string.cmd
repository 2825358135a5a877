compile entry_in_a_string.mc --dll entry_in_a_string.dll
