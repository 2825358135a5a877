compile fill_missing_not.mc --dll fill_missing_not.dll
