diff --breaking --except mesage-removed rule_unknown.old.mc rule_unknown.mc
