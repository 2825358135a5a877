complie x.mc
