render --db a.db a.dll 1
