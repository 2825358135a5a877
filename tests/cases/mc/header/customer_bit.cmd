mc -c customer_bit.mc
