mc -um -s . door.man
