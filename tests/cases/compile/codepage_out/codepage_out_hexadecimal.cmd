compile codepage_out_hexadecimal.mc --header codepage_out_hexadecimal.h --rc codepage_out_hexadecimal.rc --codepage-out 0x4E4
