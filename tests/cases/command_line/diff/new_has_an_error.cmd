diff new_has_an_error.old.mc new_has_an_error.mc
