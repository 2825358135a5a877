compile json_without_names.mc --dll door.dll --header door.h
list door.dll --lang ja --format json
