check printf_inserts.mc
