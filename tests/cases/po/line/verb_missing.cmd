po
