compile table_removed_reserved.old.mc --dll old.dll
diff --breaking old.dll table_removed_reserved.mc
