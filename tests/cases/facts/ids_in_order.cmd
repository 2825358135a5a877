compile ids_in_order.mc --facts ids_in_order.inc
