diff --format json json.old.mc json.mc
