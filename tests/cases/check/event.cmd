check --event event.mc
