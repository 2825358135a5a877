po stat format_misspelt.mc --format jsn
