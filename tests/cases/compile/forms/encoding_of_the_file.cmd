compile encoding_of_the_file.mc --dll encoding_of_the_file.dll
