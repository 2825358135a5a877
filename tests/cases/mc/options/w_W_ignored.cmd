mc -w level4 -W x w_W_ignored.mc
