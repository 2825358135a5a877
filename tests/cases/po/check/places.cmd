check places.mc places.de.po
