compile unknown_language.mc unknown_language.de.po --dll unknown_language.dll --header unknown_language.h
