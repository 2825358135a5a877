mc --ascii_in long_ascii_in.mc
