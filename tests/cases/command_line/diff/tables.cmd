compile tables.old.mc --dll old.dll
compile tables.mc --dll new.dll
diff --breaking --enable text-changed old.dll new.dll
