compile block_twice.mc --dll block_twice.dll
