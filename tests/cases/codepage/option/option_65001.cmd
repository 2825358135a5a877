compile option_65001.mc --codepage 65001 --header option_65001.h --dll option_65001.dll
