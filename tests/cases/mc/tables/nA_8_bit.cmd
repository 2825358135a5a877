mc -nA nA_8_bit.mc
