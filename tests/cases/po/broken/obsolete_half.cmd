compile obsolete_half.mc obsolete_half.de.po --dll obsolete_half.dll --header obsolete_half.h
