check none.mc --format jsn
