mc -bX door.mc
