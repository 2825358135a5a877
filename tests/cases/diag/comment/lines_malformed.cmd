compile lines_malformed.mc --dll lines_malformed.dll
