compile language.mc --dll door.dll
format door.dll --lang de 5 Nord int:-1
