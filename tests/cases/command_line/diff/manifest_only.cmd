diff --breaking --only monitoring --except MT1322 manifest_only.old.man manifest_only.man
