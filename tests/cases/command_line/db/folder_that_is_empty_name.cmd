db a.db ""
