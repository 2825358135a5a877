db a.db folder --schema velociraptor --lang xx-yy
