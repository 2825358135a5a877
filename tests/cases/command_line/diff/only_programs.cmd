diff --breaking --only programs only_programs.old.mc only_programs.mc
