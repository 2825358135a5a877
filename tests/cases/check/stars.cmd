check stars.mc
