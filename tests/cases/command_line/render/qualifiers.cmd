compile qualifiers.mc --dll gate.dll
render gate.dll 5 --qualifiers 0xC013 North
