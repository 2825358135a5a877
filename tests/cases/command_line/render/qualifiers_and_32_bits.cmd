render gate.dll 0xC0130005 --qualifiers 7
