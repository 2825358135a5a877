mc door.mc --rcdir
