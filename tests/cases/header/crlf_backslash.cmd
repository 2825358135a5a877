compile crlf_backslash.mc --crlf --header crlf_backslash.h --dll crlf_backslash.dll
