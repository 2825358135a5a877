diff --format github format_needs_breaking.old.mc format_needs_breaking.mc
