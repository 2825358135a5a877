db a.db folder --schema velocirator
