compile codepage_out_1252.mc --header codepage_out_1252.h --rc codepage_out_1252.rc --codepage-out 1252
