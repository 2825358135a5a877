mc trigraph_at_line_end.mc
