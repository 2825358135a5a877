po stat min_is_not_a_percentage.mc --min 101
