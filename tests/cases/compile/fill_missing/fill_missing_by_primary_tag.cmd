compile fill_missing_by_primary_tag.mc --dll fill_missing_by_primary_tag.dll --fill-missing=de
