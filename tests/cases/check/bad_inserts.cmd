check bad_inserts.mc
