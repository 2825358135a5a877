compile standard_output_with_errors.mc --header -
