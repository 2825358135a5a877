check percent_alone.mc
