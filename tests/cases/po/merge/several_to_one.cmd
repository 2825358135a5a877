po merge several_to_one.mc several_to_one.de.po several_to_one.fr.po -o several_to_one.pot
