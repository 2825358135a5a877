compile value_negative.mc
