compile option_936.mc --codepage 936 --header option_936.h --dll option_936.dll
