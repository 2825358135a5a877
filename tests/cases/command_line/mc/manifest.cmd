mc door.man
