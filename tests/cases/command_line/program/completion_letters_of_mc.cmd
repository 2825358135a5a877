completion words windmc =-c
