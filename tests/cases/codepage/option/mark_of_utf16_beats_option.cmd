compile mark_of_utf16_beats_option.mc --codepage 65001 --dll mark_of_utf16_beats_option.dll --header mark_of_utf16_beats_option.h
