compile charset_lacks_bytes.mc charset_lacks_bytes.de.po --dll charset_lacks_bytes.dll --header charset_lacks_bytes.h
