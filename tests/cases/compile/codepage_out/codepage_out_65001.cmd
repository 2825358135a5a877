compile codepage_out_65001.mc --header codepage_out_65001.h --rc codepage_out_65001.rc --codepage-out 65001
