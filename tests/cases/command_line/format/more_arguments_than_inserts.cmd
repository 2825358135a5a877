compile more_arguments_than_inserts.mc --dll door.dll
format door.dll 6 a b int:3
