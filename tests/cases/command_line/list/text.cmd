compile text.mc --dll door.dll --header door.h
list door.dll --header door.h
