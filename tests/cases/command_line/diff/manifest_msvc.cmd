diff --breaking --format msvc manifest_msvc.old.man manifest_msvc.man
