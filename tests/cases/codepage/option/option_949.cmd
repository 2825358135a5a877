compile option_949.mc --codepage 949 --header option_949.h --dll option_949.dll
