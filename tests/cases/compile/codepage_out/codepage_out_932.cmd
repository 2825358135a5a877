compile codepage_out_932.mc --header codepage_out_932.h --rc codepage_out_932.rc --codepage-out 932
