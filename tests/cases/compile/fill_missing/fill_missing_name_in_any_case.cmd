compile fill_missing_name_in_any_case.mc --dll fill_missing_name_in_any_case.dll --fill-missing SVENSKA
