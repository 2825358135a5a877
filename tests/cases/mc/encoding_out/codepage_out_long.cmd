mc --codepage_out 437 codepage_out_long.mc
