mc errors_in_the_source.mc
