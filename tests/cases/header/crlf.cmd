compile crlf.mc --crlf --header crlf.h --dll crlf.dll
