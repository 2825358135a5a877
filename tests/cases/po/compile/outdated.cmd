compile outdated.mc outdated.de.po --dll outdated.dll --header outdated.h
