mc -h inc -r res -z door manifest.man
