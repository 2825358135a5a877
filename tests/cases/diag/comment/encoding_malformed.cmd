compile encoding_malformed.mc --dll encoding_malformed.dll
