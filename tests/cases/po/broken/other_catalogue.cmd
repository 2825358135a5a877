compile other_catalogue.mc other_catalogue.de.po --dll other_catalogue.dll --header other_catalogue.h
