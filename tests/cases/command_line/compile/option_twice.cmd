compile door.mc --dll new.dll --dll newer.dll
