compile codepage_out_20127.mc --header codepage_out_20127.h --rc codepage_out_20127.rc --codepage-out 20127
