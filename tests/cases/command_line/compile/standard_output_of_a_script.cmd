compile standard_output_of_a_script.mc --rc - --bin-dir out
