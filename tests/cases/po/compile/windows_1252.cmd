compile windows_1252.mc windows_1252.de.po --dll windows_1252.dll --header windows_1252.h
