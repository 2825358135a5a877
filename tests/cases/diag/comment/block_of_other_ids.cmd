compile block_of_other_ids.mc --dll block_of_other_ids.dll
