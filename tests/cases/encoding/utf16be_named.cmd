compile utf16be_named.mc --codepage utf-16be --dll utf16be_named.dll
