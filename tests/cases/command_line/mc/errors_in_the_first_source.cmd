mc -b errors_in_the_first_source.wrong.mc errors_in_the_first_source.mc
