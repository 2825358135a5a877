compile cut_in_a_string.mc cut_in_a_string.de.po --dll cut_in_a_string.dll --header cut_in_a_string.h
