compile option_1200.mc --codepage 1200 --dll option_1200.dll --header option_1200.h
