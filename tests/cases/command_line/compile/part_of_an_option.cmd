compile door.mc --head old.h
