compile crlf.mc crlf.de.po --dll crlf.dll --header crlf.h
