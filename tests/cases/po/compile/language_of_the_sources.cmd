compile language_of_the_sources.mc language_of_the_sources.de.po --dll language_of_the_sources.dll --header language_of_the_sources.h
