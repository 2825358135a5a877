compile table_in_json.old.mc --res old.res
diff --format json old.res table_in_json.mc
