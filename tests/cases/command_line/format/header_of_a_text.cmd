format --text x --header door.h
