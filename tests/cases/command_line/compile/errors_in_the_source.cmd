compile errors_in_the_source.mc --dll old.dll --header old.h
