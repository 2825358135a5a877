compile stars_take_inserts.mc --wrapper stars_take_inserts
