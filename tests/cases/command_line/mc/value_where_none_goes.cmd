mc door.mc --verbose=yes
