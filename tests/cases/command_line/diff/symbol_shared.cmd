diff symbol_shared.old.mc symbol_shared.mc
