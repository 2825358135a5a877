check header_code.mc
