format folder 5
