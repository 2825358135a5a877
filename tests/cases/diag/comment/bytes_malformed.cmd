compile bytes_malformed.mc --dll bytes_malformed.dll
