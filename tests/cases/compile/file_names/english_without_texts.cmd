compile english_without_texts.mc --rc english_without_texts.rc --dll english_without_texts.dll
