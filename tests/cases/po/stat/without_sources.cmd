po stat without_sources.de.po
