mc -C cp1251 C_named.mc
