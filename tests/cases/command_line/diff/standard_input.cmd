diff - standard_input.mc
