completion words msgtab list
