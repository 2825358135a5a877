compile all_languages_count.mc --wrapper all_languages_count
