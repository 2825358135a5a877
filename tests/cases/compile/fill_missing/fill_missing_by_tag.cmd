compile fill_missing_by_tag.mc --dll fill_missing_by_tag.dll --fill-missing en-US
