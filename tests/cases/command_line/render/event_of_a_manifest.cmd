compile event_of_a_manifest.man --dll door.dll
compile event_of_a_manifest.words.mc --dll words.dll
render door.dll 7 --lang en --provider contoso-door --channel Contoso-Door/Operational --version 1 --system words.dll 2 5 10
