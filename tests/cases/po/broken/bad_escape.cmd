compile bad_escape.mc bad_escape.de.po --dll bad_escape.dll --header bad_escape.h
