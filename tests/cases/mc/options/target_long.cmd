mc --target=pe-i386 target_long.mc
