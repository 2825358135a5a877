compile one_id_two_languages_res.mc --header one_id_two_languages_res.h --res one_id_two_languages_res.res
