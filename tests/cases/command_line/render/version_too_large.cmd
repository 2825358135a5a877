render gate.dll 5 --version 256
