compile standard_input_beside_a_file.mc - --header -
