dump --format po --crlf a.res
