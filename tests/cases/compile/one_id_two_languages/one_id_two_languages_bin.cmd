compile one_id_two_languages_bin.mc --header one_id_two_languages_bin.h --rc one_id_two_languages_bin.rc
