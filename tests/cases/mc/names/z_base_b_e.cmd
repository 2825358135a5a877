mc -b -z other -e hh -x. z_base_b_e.mc
