compile events_json.man --dll door.dll
dump --events --lang en --format json door.dll
