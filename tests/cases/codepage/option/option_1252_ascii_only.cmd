compile option_1252_ascii_only.mc --codepage 1252 --header option_1252_ascii_only.h --dll option_1252_ascii_only.dll
