compile previous_without_keyword.mc previous_without_keyword.de.po --dll previous_without_keyword.dll --header previous_without_keyword.h
