diff --breaking --format json manifest_json.old.man manifest_json.man
