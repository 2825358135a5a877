diff language_removed.old.mc language_removed.mc
