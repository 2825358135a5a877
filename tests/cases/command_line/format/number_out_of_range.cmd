format --text %1!d! int:2147483648
