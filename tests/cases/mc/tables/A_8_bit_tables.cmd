mc -A A_8_bit_tables.mc
