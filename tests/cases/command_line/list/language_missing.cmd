compile language_missing.mc --dll door.dll --header door.h
list door.dll --lang fr
