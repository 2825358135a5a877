po merge other_catalogue.mc other_catalogue.de.po -o other_catalogue.pot
