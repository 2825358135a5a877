compile text_with_units_in_bytes.mc --dll text_with_units_in_bytes.dll
