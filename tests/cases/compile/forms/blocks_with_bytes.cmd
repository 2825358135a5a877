compile blocks_with_bytes.mc --dll blocks_with_bytes.dll
