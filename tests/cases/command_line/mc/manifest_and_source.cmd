mc -um manifest_and_source.man manifest_and_source.mc
