compile fill_missing_unknown_and_error.mc --fill-missing Klingon
