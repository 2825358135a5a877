compile codepage_out_1200.mc --header codepage_out_1200.h --rc codepage_out_1200.rc --codepage-out 1200
