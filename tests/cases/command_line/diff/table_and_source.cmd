compile table_and_source.old.mc --res old.res
diff old.res table_and_source.mc
