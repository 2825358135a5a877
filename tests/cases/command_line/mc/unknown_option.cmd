mc -X door.mc
