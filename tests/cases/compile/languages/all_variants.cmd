compile all_variants.mc --language de --dll all_variants.dll
