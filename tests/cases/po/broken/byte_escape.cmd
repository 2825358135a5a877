compile byte_escape.mc byte_escape.de.po --dll byte_escape.dll --header byte_escape.h
