po stat outdated.mc outdated.de.po
