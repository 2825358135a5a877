check --format msvc placeless_msvc.mc
