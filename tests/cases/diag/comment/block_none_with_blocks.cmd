compile block_none_with_blocks.mc --dll block_none_with_blocks.dll
