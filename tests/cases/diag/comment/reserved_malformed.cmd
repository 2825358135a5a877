check reserved_malformed.mc
