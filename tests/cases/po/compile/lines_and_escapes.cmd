compile lines_and_escapes.mc lines_and_escapes.de.po --dll lines_and_escapes.dll --header lines_and_escapes.h
