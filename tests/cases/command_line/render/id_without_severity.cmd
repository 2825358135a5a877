compile id_without_severity.mc --dll door.dll --header door.h
render door.dll 5 a 1
