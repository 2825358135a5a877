po stat min_reached.mc min_reached.de.po --min 50
