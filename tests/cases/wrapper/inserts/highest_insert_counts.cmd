compile highest_insert_counts.mc --wrapper highest_insert_counts
