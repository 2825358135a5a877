compile header_later.mc header_later.de.po --dll header_later.dll --header header_later.h
