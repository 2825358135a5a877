diff --breaking --format github github.old.mc github.mc
