compile table_in_github.mc --res new.res
diff --breaking --format github table_in_github.old.mc new.res
