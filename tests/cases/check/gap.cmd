check gap.mc
