compile types_of_formats.mc --wrapper types_of_formats
