po extrac verb_unknown.mc
