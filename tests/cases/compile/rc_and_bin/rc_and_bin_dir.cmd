compile rc_and_bin_dir.mc --rc rc_and_bin_dir.rc --bin-dir out/bin
