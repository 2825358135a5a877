diff symbol.old.mc symbol.mc
