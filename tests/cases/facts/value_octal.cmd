compile value_octal.mc
