check declared_types.mc
