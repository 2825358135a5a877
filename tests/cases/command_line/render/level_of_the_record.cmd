compile level_of_the_record.mc --dll gate.dll
render gate.dll 5 --level 3 North
