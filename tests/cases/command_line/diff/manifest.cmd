diff manifest.old.man manifest.man
