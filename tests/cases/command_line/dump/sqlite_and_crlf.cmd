dump --format sqlite --crlf -o a.db a.res
