compile blocks_share_an_entry.mc --dll blocks_share_an_entry.dll
