mc -U U_utf16_tables.mc
