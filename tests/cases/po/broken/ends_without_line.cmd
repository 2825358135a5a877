compile ends_without_line.mc ends_without_line.de.po --dll ends_without_line.dll --header ends_without_line.h
