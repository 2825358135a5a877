mc source_crlf.mc
