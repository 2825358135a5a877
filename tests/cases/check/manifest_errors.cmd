check manifest_errors.man
