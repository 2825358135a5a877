compile mark_beats_option.mc --codepage 1252 --dll mark_beats_option.dll --header mark_beats_option.h
