mc  all_defaults.mc
