diff severity.old.mc severity.mc
