compile one_id_two_languages_dll.mc --header one_id_two_languages_dll.h --dll one_id_two_languages_dll.dll
