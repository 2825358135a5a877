compile accents_stay_apart_1258.mc --codepage 1258 --header accents_stay_apart_1258.h --dll accents_stay_apart_1258.dll
