mc -C 99999 door.mc
