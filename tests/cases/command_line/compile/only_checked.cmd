compile only_checked.mc
