compile werror_without_warnings.mc --werror --header werror_without_warnings.h --dll werror_without_warnings.dll
