mc -C 1253 C_in.mc
