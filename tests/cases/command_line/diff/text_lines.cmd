diff text_lines.old.mc text_lines.mc
