diff inserts.old.mc inserts.mc
