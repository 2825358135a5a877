compile translated.mc translated.de.po --dll translated.dll --header translated.h
