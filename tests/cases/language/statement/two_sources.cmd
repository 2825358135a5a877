compile two_sources.mc two_sources.second.mc --header two_sources.h --dll two_sources.dll
