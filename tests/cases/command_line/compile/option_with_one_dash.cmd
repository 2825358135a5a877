compile none.mc -header x.h
