compile name_of_twin.mc --wrapper name_of_twin
