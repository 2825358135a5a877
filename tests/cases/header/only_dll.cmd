compile only_dll.mc --dll only_dll.dll
