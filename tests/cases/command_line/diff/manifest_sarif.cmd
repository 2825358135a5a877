diff --breaking --format sarif manifest_sarif.old.man manifest_sarif.man
