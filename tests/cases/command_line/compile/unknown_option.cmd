compile door.mc --explode
