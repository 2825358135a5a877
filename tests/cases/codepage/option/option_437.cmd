compile option_437.mc --codepage 437 --header option_437.h --dll option_437.dll
