mc -e /h door.mc
