diff swapped_numbers.old.mc swapped_numbers.mc
