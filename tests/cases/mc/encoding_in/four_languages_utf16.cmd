mc four_languages_utf16.mc
