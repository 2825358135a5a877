check checked_too.mc
