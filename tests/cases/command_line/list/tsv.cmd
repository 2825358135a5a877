compile tsv.mc --dll door.dll --header door.h
list door.dll --header door.h --format tsv
