compile block_malformed.mc --dll block_malformed.dll
