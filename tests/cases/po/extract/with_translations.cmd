po extract with_translations.mc with_translations.de.po --lang de
