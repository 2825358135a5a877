compile warning_as_error.mc --werror --header warning_as_error.h --dll warning_as_error.dll
