compile diagnostics_two_sources_empty.mc diagnostics_two_sources_empty.b.mc --werror --header diagnostics_two_sources_empty.h
