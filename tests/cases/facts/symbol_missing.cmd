compile symbol_missing.mc --facts symbol_missing.inc
