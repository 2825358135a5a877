compile two_languages.mc --po two_languages.de.po --po two_languages.fr.po --dll two_languages.dll
