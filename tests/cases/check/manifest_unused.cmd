check manifest_unused.man
