po merge no_source.de.po
