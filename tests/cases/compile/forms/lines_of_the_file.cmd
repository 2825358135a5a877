compile lines_of_the_file.mc --dll lines_of_the_file.dll
