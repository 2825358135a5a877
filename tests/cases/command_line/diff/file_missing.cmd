diff file_missing.mc missing.mc
