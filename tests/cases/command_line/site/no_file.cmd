site -o out
