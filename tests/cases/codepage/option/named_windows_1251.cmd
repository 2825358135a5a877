compile named_windows_1251.mc --codepage Windows-1251 --dll named_windows_1251.dll
