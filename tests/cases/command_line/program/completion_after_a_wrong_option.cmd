completion words msgtab list --nonsense --format =j
