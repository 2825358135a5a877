compile header_without_charset.mc header_without_charset.de.po --dll header_without_charset.dll --header header_without_charset.h
