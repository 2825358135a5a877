compile block_after_a_hole.mc --dll block_after_a_hole.dll
