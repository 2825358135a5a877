format --text ''
