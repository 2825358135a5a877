diff same_in_other_order.old.mc same_in_other_order.mc
