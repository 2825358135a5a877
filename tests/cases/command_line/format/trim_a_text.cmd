format --text '%1%n' a --trim
