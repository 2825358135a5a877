compile bytes_without_block.mc --dll bytes_without_block.dll
