site absent.mc -o out
