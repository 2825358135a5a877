mc -h inc h_folder.mc
