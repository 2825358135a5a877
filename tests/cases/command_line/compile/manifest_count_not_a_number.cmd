compile manifest_count_not_a_number.man --header manifest_count_not_a_number.h --dll manifest_count_not_a_number.dll
