mc -d d_decimal.mc
