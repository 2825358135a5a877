compile - --header standard_input_with_errors.h
