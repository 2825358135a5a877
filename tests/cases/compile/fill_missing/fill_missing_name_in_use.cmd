compile fill_missing_name_in_use.mc --dll fill_missing_name_in_use.dll --fill-missing en-US
