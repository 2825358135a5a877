mc -um -cs Contoso door.man
