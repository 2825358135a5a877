completion words msgtab =comp
