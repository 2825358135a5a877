compile - --header standard_input.h --dll standard_input.dll
