completion words msgtab list =--format=t
