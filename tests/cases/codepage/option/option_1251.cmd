compile option_1251.mc --codepage 1251 --header option_1251.h --dll option_1251.dll
