mc -b b_names.mc
