mc comment_in_names.mc
