compile deprecated.mc --wrapper deprecated
