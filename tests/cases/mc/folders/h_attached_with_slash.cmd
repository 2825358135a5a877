mc -hinc/sub/ h_attached_with_slash.mc
