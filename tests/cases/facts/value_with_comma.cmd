compile value_with_comma.mc
