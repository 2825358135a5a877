compile value_string.mc
