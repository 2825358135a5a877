diff --breaking --only MT1203 rule_of_check.old.mc rule_of_check.mc
