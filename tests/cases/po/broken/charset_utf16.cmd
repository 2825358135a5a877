compile charset_utf16.mc charset_utf16.de.po --dll charset_utf16.dll --header charset_utf16.h
