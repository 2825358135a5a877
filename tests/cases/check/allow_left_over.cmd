check allow_left_over.mc
