compile none.mc --codepage shift-jis2
