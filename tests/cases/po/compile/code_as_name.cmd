compile code_as_name.mc code_as_name.de.po --dll code_as_name.dll --header code_as_name.h
