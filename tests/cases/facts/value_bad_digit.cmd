compile value_bad_digit.mc
