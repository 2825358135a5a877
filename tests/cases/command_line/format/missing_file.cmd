format missing.dll 5
