check categories.mc
