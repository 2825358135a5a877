mc source_lf.mc
