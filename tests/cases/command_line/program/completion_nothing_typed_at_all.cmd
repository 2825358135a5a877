completion words =
