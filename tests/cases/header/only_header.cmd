compile only_header.mc --header only_header.h
