compile door.mc --dll old.dll --product-version 1.65536
