compile none.mc --codepage cp99999
