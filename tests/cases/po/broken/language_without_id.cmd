compile language_without_id.mc language_without_id.de.po --dll language_without_id.dll --header language_without_id.h
