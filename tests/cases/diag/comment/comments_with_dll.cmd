compile comments_with_dll.mc --dll x.dll --header x.h
