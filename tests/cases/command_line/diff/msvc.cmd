diff --breaking --format msvc msvc.old.mc msvc.mc
