compile option_beats_valid_utf8.mc --codepage 1252 --header option_beats_valid_utf8.h --dll option_beats_valid_utf8.dll
