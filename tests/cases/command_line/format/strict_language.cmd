compile strict_language.mc --dll door.dll
format door.dll 6 --lang 0x40c --strict
