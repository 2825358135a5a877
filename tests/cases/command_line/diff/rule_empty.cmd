diff --breaking --only , rule_empty.old.mc rule_empty.mc
