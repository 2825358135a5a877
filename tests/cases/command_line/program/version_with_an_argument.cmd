version 2
