compile ends_with_line.mc ends_with_line.de.po --dll ends_with_line.dll --header ends_with_line.h
