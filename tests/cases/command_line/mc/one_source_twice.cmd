mc -b one_source_twice.mc one_source_twice.mc
