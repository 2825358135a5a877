diff same_line_ends.old.mc same_line_ends.mc
