compile event_of_one_of_several_providers.man --dll door.dll
render door.dll 7 --provider Contoso-Gate
