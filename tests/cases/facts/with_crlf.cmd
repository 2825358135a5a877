compile with_crlf.mc --crlf --facts with_crlf.inc
