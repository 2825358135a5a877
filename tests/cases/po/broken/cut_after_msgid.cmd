compile cut_after_msgid.mc cut_after_msgid.de.po --dll cut_after_msgid.dll --header cut_after_msgid.h
