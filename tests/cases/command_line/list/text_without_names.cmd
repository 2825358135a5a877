compile text_without_names.mc --dll door.dll --header door.h
list door.dll
