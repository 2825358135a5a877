find 'access is' source.mc
