mc -b base_name_in_front.mc
