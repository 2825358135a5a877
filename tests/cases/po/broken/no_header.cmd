compile no_header.mc no_header.de.po --dll no_header.dll --header no_header.h
