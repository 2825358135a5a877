po stat table.mc table.de.po
