check unused_language.mc --werror
