list folder
