compile event_of_another_provider.man --dll door.dll
render door.dll 7 --provider Contoso-Gate 2
