compile one_id_two_languages_obj.mc --header one_id_two_languages_obj.h --obj one_id_two_languages_obj.obj
