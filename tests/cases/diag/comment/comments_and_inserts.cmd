compile comments_and_inserts.mc --header x.h
