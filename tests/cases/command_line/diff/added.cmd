diff added.old.mc added.mc
