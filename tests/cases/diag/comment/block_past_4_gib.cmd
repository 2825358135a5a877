compile block_past_4_gib.mc --dll block_past_4_gib.dll
