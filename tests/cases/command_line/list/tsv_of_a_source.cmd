list tsv_of_a_source.mc --format tsv
