compile blocks_not_sorted.mc --dll blocks_not_sorted.dll
