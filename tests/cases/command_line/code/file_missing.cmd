code --file absent.dll 5
