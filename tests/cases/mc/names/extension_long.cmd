mc --extension=hxx extension_long.mc
