compile cut_after_msgctxt.mc cut_after_msgctxt.de.po --dll cut_after_msgctxt.dll --header cut_after_msgctxt.h
