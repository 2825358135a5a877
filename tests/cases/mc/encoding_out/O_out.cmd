mc -O 1252 O_out.mc
