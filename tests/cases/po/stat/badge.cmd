po stat badge.mc badge.de.po badge.ch.po --badge badge.svg
