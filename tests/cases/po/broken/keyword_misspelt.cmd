compile keyword_misspelt.mc keyword_misspelt.de.po --dll keyword_misspelt.dll --header keyword_misspelt.h
