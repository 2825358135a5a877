compile option_866.mc --codepage 866 --header option_866.h --dll option_866.dll
