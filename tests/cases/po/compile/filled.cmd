compile filled.mc filled.de.po --dll filled.dll --fill-missing English
