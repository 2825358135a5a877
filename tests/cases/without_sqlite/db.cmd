db a.db a.res
