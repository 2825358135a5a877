compile - - --header standard_input_twice.h
