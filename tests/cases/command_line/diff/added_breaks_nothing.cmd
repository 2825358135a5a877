diff --breaking added_breaks_nothing.old.mc added_breaks_nothing.mc
