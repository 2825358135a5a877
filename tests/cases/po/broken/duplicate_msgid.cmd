compile duplicate_msgid.mc duplicate_msgid.de.po --dll duplicate_msgid.dll --header duplicate_msgid.h
