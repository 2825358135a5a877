compile fill_missing_header.mc --dll fill_missing_header.dll --header fill_missing_header.h --fill-missing German
