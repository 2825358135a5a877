compile sources_one_twice.mc sources_one_twice.mc --dll sources_one_twice.dll
