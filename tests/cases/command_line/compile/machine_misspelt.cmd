compile none.mc --machine arm46
