mc -uU u_utf16_crlf.mc
