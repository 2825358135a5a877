render gate.dll 5 --qualifiers 65536
