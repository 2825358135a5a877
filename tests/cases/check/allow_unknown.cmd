check allow_unknown.mc
