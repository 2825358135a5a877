render gate.dll 5 --level Error
