compile block_none.mc --dll block_none.dll
