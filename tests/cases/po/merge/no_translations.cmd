po merge no_translations.mc
