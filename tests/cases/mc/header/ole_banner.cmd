mc -o ole_banner.mc
