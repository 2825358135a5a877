diff language_added.old.mc language_added.mc
