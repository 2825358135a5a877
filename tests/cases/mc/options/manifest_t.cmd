mc -um -t . door.man
