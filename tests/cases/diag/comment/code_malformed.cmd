compile code_malformed.mc --dll code_malformed.dll
