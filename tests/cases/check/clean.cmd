check clean.mc
