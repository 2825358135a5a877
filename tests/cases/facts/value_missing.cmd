compile value_missing.mc
