mc -c c_customer.mc
