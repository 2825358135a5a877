compile bin_dir_alone.mc --bin-dir out/
