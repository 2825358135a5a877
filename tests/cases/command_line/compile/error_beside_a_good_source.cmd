compile error_beside_a_good_source.mc error_beside_a_good_source.wrong.mc --dll old.dll --header new.h
