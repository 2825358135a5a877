compile named_utf_8.mc --codepage utf-8 --dll named_utf_8.dll
