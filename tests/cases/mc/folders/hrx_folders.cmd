mc -hinc -rres -xdbg hrx_folders.mc
