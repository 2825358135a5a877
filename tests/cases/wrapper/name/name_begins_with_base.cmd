compile name_begins_with_base.mc --wrapper name_begins_with_base
