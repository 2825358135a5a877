mc -e . door.mc
