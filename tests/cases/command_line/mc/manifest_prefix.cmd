mc -um -p 1 door.man
