diff a.mc b.mc c.mc
