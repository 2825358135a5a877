compile block_over_another.mc --dll block_over_another.dll
