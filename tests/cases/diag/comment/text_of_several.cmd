compile text_of_several.mc --dll text_of_several.dll
