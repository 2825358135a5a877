diff facility.old.mc facility.mc
