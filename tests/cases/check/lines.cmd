check lines.mc
