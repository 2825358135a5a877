check names_unused.mc
