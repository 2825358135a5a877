mc -e hpp e_extension.mc
