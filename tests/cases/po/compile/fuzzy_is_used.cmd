compile fuzzy_is_used.mc fuzzy_is_used.de.po --dll fuzzy_is_used.dll --fuzzy
