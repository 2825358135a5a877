compile event_of_several_providers.man --dll door.dll
render door.dll 7
