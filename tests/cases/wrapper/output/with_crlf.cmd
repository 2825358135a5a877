compile with_crlf.mc --wrapper with_crlf --crlf
