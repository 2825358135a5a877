mc --explode door.mc
