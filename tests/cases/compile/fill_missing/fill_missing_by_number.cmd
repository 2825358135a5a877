compile fill_missing_by_number.mc --dll fill_missing_by_number.dll --fill-missing 0x409
