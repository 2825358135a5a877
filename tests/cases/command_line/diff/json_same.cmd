diff --format json json_same.old.mc json_same.mc
