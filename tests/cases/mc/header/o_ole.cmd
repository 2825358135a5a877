mc -o o_ole.mc
