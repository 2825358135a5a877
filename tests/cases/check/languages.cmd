check languages.mc
