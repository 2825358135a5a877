compile text_in_the_source.mc text_in_the_source.de.po --dll text_in_the_source.dll --header text_in_the_source.h
