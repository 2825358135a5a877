mc -r res r_folder.mc
