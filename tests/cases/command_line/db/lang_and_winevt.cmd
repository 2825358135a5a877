db a.db folder --lang de
