completion words msgtab list -- =--f
