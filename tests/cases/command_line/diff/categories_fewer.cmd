diff --breaking categories_fewer.old.mc categories_fewer.mc
