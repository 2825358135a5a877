compile option_1201.mc --codepage 1201 --dll option_1201.dll --header option_1201.h
