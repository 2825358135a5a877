mc door.mc -h
