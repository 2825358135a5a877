compile warning_as_error.mc --dll old.dll --header old.h --werror
