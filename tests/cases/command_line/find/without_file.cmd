find 5
