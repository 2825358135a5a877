check allow_in_file.mc
