format --text a --lang de
