compile outdated_is_allowed.mc outdated_is_allowed.de.po --dll outdated_is_allowed.dll --header outdated_is_allowed.h
