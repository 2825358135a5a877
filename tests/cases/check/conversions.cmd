check conversions.mc
