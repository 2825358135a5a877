compile no_language.mc no_language.de.po --dll no_language.dll --header no_language.h
