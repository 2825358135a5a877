compile lines_by_language.mc --dll lines_by_language.dll
