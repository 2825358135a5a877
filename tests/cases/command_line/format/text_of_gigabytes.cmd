format --text '%1!2147483647s!' x
