compile code_twice_in_two_sources.mc code_twice_in_two_sources.two.mc --header o.h --dll o.dll
