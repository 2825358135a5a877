diff --breaking removed_deprecated_reserved.old.mc removed_deprecated_reserved.mc
