compile events.man --dll door.dll
dump --events --lang en door.dll
