compile -x door.mc
