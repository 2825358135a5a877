compile names_reserved.mc --wrapper names_reserved
