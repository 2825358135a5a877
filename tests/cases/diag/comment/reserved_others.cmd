check reserved_others.mc
