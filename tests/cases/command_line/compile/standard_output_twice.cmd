compile standard_output_twice.mc --header - --rc -
