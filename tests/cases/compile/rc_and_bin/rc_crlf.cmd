compile rc_crlf.mc --rc rc_crlf.rc --crlf --header rc_crlf.h
