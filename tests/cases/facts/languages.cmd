compile languages.mc --facts languages.inc
