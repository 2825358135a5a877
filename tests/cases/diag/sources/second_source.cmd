compile second_source.mc second_source.two.mc --header second_source.h --dll second_source.dll
