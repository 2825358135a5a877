mc --codepage_in=1252 codepage_in_long.mc
