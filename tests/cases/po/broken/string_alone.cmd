compile string_alone.mc string_alone.de.po --dll string_alone.dll --header string_alone.h
