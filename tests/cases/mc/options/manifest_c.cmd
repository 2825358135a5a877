mc -um -c manifest_c.man
