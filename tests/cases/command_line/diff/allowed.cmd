diff --breaking allowed.old.mc allowed.mc
