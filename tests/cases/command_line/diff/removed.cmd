diff removed.old.mc removed.mc
