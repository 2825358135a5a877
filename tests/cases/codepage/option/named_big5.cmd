compile named_big5.mc --codepage BIG5 --dll named_big5.dll
