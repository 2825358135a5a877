mc -cp utf-32 door.mc
