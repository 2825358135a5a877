compile fill_missing_unknown.mc --dll fill_missing_unknown.dll --fill-missing Klingon
