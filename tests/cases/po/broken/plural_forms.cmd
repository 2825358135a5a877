compile plural_forms.mc plural_forms.de.po --dll plural_forms.dll --header plural_forms.h
