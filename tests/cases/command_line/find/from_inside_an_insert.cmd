compile from_inside_an_insert.mc --dll door.dll
find 'alice is currently logged on to this computer.' door.dll
