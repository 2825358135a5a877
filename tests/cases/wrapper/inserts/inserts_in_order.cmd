compile inserts_in_order.mc --wrapper inserts_in_order
