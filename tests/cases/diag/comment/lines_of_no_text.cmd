compile lines_of_no_text.mc --dll lines_of_no_text.dll
