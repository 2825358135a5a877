format --explode door.dll 5
