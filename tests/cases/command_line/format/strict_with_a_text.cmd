format --text a --strict
