compile option_850.mc --codepage 850 --header option_850.h --dll option_850.dll
