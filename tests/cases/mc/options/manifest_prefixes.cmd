mc -um -co -p Log -P DOOR_ manifest_prefixes.man
