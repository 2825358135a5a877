db a.db folder --root image
