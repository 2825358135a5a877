diff --breaking text_off_by_default.old.mc text_off_by_default.mc
