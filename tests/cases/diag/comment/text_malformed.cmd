compile text_malformed.mc --dll text_malformed.dll
