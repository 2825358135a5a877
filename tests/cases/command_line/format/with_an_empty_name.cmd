format '' 1
