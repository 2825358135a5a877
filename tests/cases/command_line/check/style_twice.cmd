check door.mc --format json --format msvc
