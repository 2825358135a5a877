compile language_with_another_id.mc language_with_another_id.de.po --dll language_with_another_id.dll --header language_with_another_id.h
