mc -e hpp -z shop manifest_names.man
