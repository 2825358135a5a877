compile option_1252.mc --codepage 1252 --header option_1252.h --dll option_1252.dll
