diff --breaking --except programs except_programs.old.mc except_programs.mc
