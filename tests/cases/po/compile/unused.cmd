compile unused.mc unused.de.po --dll unused.dll --header unused.h
