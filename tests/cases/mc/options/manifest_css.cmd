mc -um -css Contoso door.man
