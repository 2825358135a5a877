compile only_translations.de.po --dll only_translations.dll
