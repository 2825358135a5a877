format --text %1!d! int:5x
