diff --breaking --except MT1301,id-reused,insert-added except.old.mc except.mc
