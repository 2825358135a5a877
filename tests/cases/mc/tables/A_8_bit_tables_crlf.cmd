mc -A A_8_bit_tables_crlf.mc
