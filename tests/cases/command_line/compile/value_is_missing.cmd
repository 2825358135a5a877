compile door.mc --dll
