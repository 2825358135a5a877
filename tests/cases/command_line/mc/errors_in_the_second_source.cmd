mc -b errors_in_the_second_source.mc errors_in_the_second_source.wrong.mc
