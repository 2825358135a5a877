diff --breaking --format json json_breaking.old.mc json_breaking.mc
