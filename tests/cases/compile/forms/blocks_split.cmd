compile blocks_split.mc --dll blocks_split.dll
