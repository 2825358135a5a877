compile lone_cr.mc lone_cr.de.po --dll lone_cr.dll --header lone_cr.h
