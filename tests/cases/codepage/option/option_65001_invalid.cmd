compile option_65001_invalid.mc --codepage 65001 --dll o.dll
