mc -m long door.mc
