compile bin_dir_here.mc --bin-dir .
