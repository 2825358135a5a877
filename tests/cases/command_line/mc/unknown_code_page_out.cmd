mc -O latin door.mc
