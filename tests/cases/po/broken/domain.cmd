compile domain.mc domain.de.po --dll domain.dll --header domain.h
