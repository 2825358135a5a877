diff event.old.mc event.mc
