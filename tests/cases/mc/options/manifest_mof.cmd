mc -um -mof door.man
