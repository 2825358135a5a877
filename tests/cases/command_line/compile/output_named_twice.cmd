compile output_named_twice.mc --dll old.dll --header old.dll
