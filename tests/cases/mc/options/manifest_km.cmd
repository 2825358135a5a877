mc -um -km door.man
