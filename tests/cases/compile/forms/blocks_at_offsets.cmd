compile blocks_at_offsets.mc --dll blocks_at_offsets.dll
