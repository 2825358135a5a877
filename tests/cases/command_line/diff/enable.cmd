diff --breaking --enable text-changed enable.old.mc enable.mc
