mc door.mc folder/Door.MAN
