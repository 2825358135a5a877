compile duplicate_msgctxt.mc duplicate_msgctxt.de.po --dll duplicate_msgctxt.dll --header duplicate_msgctxt.h
