mc -m 12x door.mc
