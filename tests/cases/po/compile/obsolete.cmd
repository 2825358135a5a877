compile obsolete.mc obsolete.de.po --dll obsolete.dll --header obsolete.h
