compile none.mc --codepage cp1
