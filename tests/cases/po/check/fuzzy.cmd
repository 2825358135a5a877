check fuzzy.mc fuzzy.de.po --fuzzy
