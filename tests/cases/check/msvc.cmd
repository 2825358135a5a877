check --format msvc --werror msvc.mc
