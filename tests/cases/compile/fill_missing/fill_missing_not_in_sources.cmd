compile fill_missing_not_in_sources.mc --dll fill_missing_not_in_sources.dll --fill-missing fr-FR
