compile empty_file.mc empty_file.de.po --dll empty_file.dll --header empty_file.h
