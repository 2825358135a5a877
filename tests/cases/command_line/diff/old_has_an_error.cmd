diff old_has_an_error.old.mc old_has_an_error.mc
