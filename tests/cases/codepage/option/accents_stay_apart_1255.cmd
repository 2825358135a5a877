compile accents_stay_apart_1255.mc --codepage 1255 --header accents_stay_apart_1255.h --dll accents_stay_apart_1255.dll
