mc -F pe-x86-64 F_ignored.mc
