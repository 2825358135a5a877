po extract from_a_language_without_texts.mc --from fr
