mc -z base two_sources_with_one_base_name.mc two_sources_with_one_base_name.wing.mc
