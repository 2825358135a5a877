compile not_a_po.mc not_a_po.de.po --dll not_a_po.dll --header not_a_po.h
