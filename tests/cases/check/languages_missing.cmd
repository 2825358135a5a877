check languages_missing.mc
