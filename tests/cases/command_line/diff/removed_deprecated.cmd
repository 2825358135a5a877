diff --breaking removed_deprecated.old.mc removed_deprecated.mc
