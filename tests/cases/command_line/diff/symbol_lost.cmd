diff symbol_lost.old.mc symbol_lost.mc
