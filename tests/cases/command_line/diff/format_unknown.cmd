diff --format yaml format_unknown.old.mc format_unknown.mc
