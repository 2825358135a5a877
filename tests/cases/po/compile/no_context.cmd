compile no_context.mc no_context.de.po --dll no_context.dll --header no_context.h
