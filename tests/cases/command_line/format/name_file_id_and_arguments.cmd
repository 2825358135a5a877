compile name_file_id_and_arguments.mc --dll door.dll
format door.dll 5 north int:42
