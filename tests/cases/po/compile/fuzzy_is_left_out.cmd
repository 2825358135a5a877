compile fuzzy_is_left_out.mc fuzzy_is_left_out.de.po --dll fuzzy_is_left_out.dll --header fuzzy_is_left_out.h
