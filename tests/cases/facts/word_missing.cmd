compile word_missing.mc
