diff one_file.mc
