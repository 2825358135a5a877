diff reservations.old.mc reservations.mc
