po stat min.mc min.de.po --min 100 --badge min.svg
