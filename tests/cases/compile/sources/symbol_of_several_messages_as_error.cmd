compile symbol_of_several_messages_as_error.mc --werror --header symbol_of_several_messages_as_error.h
