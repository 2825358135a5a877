compile hex_without_digits.mc hex_without_digits.de.po --dll hex_without_digits.dll --header hex_without_digits.h
