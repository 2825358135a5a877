compile long_language_option.mc --dll door.dll
format --lang=0x407 door.dll 6
