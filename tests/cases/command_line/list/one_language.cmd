compile one_language.mc --dll door.dll --header door.h
list door.dll --lang de-AT
