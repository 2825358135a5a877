compile charset_is_wrong.mc charset_is_wrong.de.po --dll charset_is_wrong.dll --header charset_is_wrong.h
