compile older_version.man --dll door.dll
render door.dll 7 --lang en --version=0 2
