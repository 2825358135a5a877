compile option_after_file.mc --dll door.dll
find door.dll --lang en --regex=denied
