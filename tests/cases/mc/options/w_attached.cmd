mc -wlevel4 w_attached.mc
