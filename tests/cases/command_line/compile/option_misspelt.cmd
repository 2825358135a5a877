compile none.mc --heder=x.h
