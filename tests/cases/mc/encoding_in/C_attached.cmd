mc -C1252 C_attached.mc
