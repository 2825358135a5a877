compile block_of_one_language.mc --dll block_of_one_language.dll
