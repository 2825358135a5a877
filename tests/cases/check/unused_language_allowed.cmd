check unused_language_allowed.mc --werror
