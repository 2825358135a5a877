format --text a --text b
