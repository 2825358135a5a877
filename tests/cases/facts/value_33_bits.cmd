compile value_33_bits.mc
