compile option_932_backslash_bytes.mc --codepage 932 --header option_932_backslash_bytes.h --dll option_932_backslash_bytes.dll
