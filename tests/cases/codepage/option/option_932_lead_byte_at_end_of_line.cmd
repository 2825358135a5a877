compile option_932_lead_byte_at_end_of_line.mc --codepage 932 --dll o.dll
