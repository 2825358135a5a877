diff --breaking id_reused_that_was_reserved.old.mc id_reused_that_was_reserved.mc
