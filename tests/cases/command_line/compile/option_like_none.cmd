compile none.mc --zzzzzzzz
