mc --verbose -hinc -r res -x dbg verbose_folders.mc
