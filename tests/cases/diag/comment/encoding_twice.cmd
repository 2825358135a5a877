compile encoding_twice.mc --dll encoding_twice.dll
