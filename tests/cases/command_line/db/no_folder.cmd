db a.db
