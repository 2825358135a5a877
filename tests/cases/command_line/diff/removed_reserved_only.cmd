diff --breaking --except message-removed removed_reserved_only.old.mc removed_reserved_only.mc
