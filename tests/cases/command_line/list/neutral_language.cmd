compile neutral_language.mc --dll door.dll --header door.h
list door.dll --lang de --header neutral_language.mc
