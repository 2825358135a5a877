compile named_windows_1252.mc --codepage-out windows-1252 --header named_windows_1252.h
