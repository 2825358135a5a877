compile lines_twice.mc --dll lines_twice.dll
