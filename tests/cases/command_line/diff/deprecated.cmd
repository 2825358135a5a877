diff deprecated.old.mc deprecated.mc
