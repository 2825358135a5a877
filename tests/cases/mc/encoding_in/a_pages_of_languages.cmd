mc -a a_pages_of_languages.mc
