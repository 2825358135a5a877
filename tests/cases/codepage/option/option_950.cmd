compile option_950.mc --codepage 950 --header option_950.h --dll option_950.dll
