mc -n n_no_line_end.mc
