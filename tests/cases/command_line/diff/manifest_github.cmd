diff --breaking --format github manifest_github.old.man manifest_github.man
