compile cut_after_keyword.mc cut_after_keyword.de.po --dll cut_after_keyword.dll --header cut_after_keyword.h
