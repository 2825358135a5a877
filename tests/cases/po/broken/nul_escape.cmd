compile nul_escape.mc nul_escape.de.po --dll nul_escape.dll --header nul_escape.h
