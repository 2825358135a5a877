mc -c -x dbg x_customer.mc
