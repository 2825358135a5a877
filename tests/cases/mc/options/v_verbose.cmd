mc -v v_verbose.mc
