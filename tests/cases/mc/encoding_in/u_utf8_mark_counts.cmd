mc -u u_utf8_mark_counts.mc
