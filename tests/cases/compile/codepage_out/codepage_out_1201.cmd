compile codepage_out_1201.mc --header codepage_out_1201.h --rc codepage_out_1201.rc --codepage-out 1201
