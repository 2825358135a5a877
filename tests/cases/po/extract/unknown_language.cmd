po extract unknown_language.mc --lang klingon
