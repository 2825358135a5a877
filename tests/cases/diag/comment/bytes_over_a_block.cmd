compile bytes_over_a_block.mc --dll bytes_over_a_block.dll
