compile fill_missing_by_source_name.mc --dll fill_missing_by_source_name.dll --fill-missing English
