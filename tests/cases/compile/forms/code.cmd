compile code.mc --dll code.dll
