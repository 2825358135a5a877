compile door.mc --header old.h --codepage-out 12345
