diff --breaking same_breaking.old.mc same_breaking.mc
