compile charset_is_not_set.mc charset_is_not_set.de.po --dll charset_is_not_set.dll --header charset_is_not_set.h
