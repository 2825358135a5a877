mc -e.inc e_extension_with_dot.mc
