diff --breaking --format sarif sarif.old.mc sarif.mc
