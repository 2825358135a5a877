site a.mc
