diff --breaking --only message-renumbered,mt1310 only.old.mc only.mc
