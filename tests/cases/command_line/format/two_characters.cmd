format --text %1!c! char:xy
