compile manifest_same.man --dll manifest_same.dll
diff --breaking manifest_same.dll manifest_same.man
